<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="entry.xsl"/>

  <xsl:template match="page[stage = 'first']" mode="title">
    <xsl:value-of select="p:t('title.password_first')"/>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="narrow stack">
      <xsl:if test="stage = 'first'"><p><xsl:value-of select="p:t('password.first')"/></p></xsl:if>
      <ul>
        <li><xsl:value-of select="p:t('password.length')"/></li>
        <li><xsl:value-of select="p:t('password.free')"/></li>
        <li><xsl:value-of select="p:t('password.own')"/></li>
      </ul>
      <xsl:apply-templates select="form" mode="form"/>
    </div>
  </xsl:template>

  <!-- The initial secret is used up: there is nothing to give again. -->
  <xsl:template match="field[@name = 'current_password'][/page/stage = 'first']" mode="field"/>

  <!-- For the browser's store of passwords: whose password this is. -->
  <xsl:template match="form" mode="more">
    <input type="text" name="user_name" value="{/page/user_name}" autocomplete="username" hidden="hidden" readonly="readonly"/>
    <xsl:if test="/page/stage != 'first'"><a href="/account/me"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:if>
  </xsl:template>
</xsl:stylesheet>
