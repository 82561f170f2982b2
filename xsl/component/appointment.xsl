<?xml version="1.0" encoding="UTF-8"?>
<!-- An appointment of reception, for staff. Modes: appointment (a line of a list), about (beside
     the form of an answer). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="appointment" mode="appointment">
    <li>
      <a href="/reception/appointment/{id}">
        <xsl:choose>
          <xsl:when test="sealed = '1'"><xsl:value-of select="p:t('visit.sealed')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="name"/></xsl:otherwise>
        </xsl:choose>
      </a>
      <xsl:text> </xsl:text><xsl:apply-templates select="state" mode="value"/>
      <p class="meta">
        <span><xsl:if test="starts != ''"><xsl:value-of select="starts"/>, </xsl:if><xsl:value-of select="p:day(wanted_on)"/></span>
        <span><xsl:apply-templates select="kind" mode="value"/></span>
        <xsl:if test="people &gt; 1"><span><xsl:value-of select="p:t2('appointment.people', people)"/></span></xsl:if>
        <xsl:if test="leader != ''"><span><xsl:value-of select="leader"/></span></xsl:if>
      </p>
    </li>
  </xsl:template>

  <!-- What an answer is about, beside its form. -->
  <xsl:template match="appointment" mode="about">
    <section class="panel">
      <h2><xsl:value-of select="p:t('field.matter')"/></h2>
      <xsl:choose>
        <xsl:when test="/page/matter != ''"><p class="lines"><xsl:value-of select="/page/matter"/></p></xsl:when>
        <xsl:otherwise><p class="soft"><xsl:value-of select="p:t('appointment.sealed')"/></p></xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="." mode="record"><xsl:with-param name="columns" select="'kind people name phone asked_at'"/></xsl:apply-templates>
    </section>
  </xsl:template>
</xsl:stylesheet>
