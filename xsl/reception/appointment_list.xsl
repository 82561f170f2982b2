<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/appointment.xsl"/>

  <xsl:template match="page" mode="tools">
    <xsl:if test="me/roles/role = 'receiver'"><a class="button" accesskey="n" href="/reception/appointment/new"><xsl:value-of select="p:t('appointment.new')"/></a></xsl:if>
    <a class="button second" href="/reception/desk"><xsl:value-of select="p:t('nav.reception')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="moved/appointment">
      <h2><xsl:value-of select="p:t('appointment.moved')"/></h2>
      <ul class="rows"><xsl:apply-templates select="moved/appointment" mode="appointment"/></ul>
    </xsl:if>
    <h2><xsl:value-of select="p:t('appointment.asked')"/></h2>
    <xsl:choose>
      <xsl:when test="asked/appointment"><ul class="rows"><xsl:apply-templates select="asked/appointment" mode="appointment"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.appointments')"/></p></xsl:otherwise>
    </xsl:choose>
    <h2><xsl:value-of select="p:t('appointment.booked')"/></h2>
    <xsl:choose>
      <xsl:when test="booked/appointment"><ul class="rows"><xsl:apply-templates select="booked/appointment" mode="appointment"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.appointments_booked')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
