<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>
  <xsl:import href="../component/format.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('minutes.title')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <dl class="blanks">
      <div><dt><xsl:value-of select="p:t('minutes.when')"/></dt><dd><xsl:apply-templates select="visit/started_at" mode="value"/></dd></div>
      <div><dt><xsl:value-of select="p:t('minutes.receiver')"/></dt><dd><xsl:value-of select="visit/receiver"/>, <xsl:value-of select="visit/agency_name"/></dd></div>
      <xsl:choose>
        <xsl:when test="visit/sealed = '1'"><div><dt><xsl:value-of select="p:t('minutes.citizen')"/></dt><dd/></div></xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="parties/party">
            <div><dt><xsl:value-of select="p:t(concat('party_role.', role))"/></dt>
              <dd><xsl:value-of select="name"/><xsl:if test="address != '' or commune != ''">; <xsl:value-of select="address"/> <xsl:value-of select="commune"/></xsl:if></dd></div>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </dl>
    <p class="text"><strong><xsl:value-of select="p:t('field.matter')"/>:</strong></p>
    <p class="text lines"><xsl:value-of select="visit/matter"/></p>
    <p class="text"><strong><xsl:value-of select="p:t('field.demand')"/>:</strong></p>
    <p class="text lines"><xsl:value-of select="visit/demand"/></p>
    <p class="text"><strong><xsl:value-of select="p:t('field.handed')"/>:</strong></p>
    <p class="text lines"><xsl:value-of select="visit/handed"/></p>
    <p class="text"><strong><xsl:value-of select="p:t('field.opinion')"/>:</strong></p>
    <p class="text lines"><xsl:value-of select="visit/opinion"/></p>
    <p class="text"><xsl:value-of select="p:t('minutes.read')"/></p>
    <div class="sign"><div><p><strong><xsl:value-of select="p:t('minutes.citizen')"/></strong></p><p class="soft"><xsl:value-of select="p:t('minutes.sign')"/></p></div>
      <div><p><strong><xsl:value-of select="p:t('minutes.receiver')"/></strong></p><p class="soft"><xsl:value-of select="p:t('minutes.sign')"/></p><p class="name"><xsl:value-of select="visit/receiver"/></p></div></div>
  </xsl:template>
</xsl:stylesheet>
