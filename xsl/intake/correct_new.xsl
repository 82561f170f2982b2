<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:variable name="code"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:variable>
    <p class="prose"><xsl:value-of select="p:t2('correct_new.about', $code)"/></p>
    <xsl:if test="casefile/sealed = '1'">
      <p class="answer sealed">
        <xsl:choose>
          <xsl:when test="form/group/field[@name = 'name']"><xsl:value-of select="p:t('correct_new.denouncer')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('correct_new.sealed')"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
    <xsl:apply-templates select="form" mode="kept"/>
  </xsl:template>

  <xsl:template match="form" mode="more"><a href="{/page/back}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:template>
</xsl:stylesheet>
